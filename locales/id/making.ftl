# Menyiapkan sesi jajak pendapat.
making-title = <b>Apa judul sesinya?</b>
    Misalnya: Rapat jejaring, 30 November.
    .label = Judul

making-where = <b>Di mana sesi ini berlangsung?</b>
    Orang di luar grup tetap bisa ikut dengan kode. Untuk grup lain, ketik /sesi baru di grup itu.
    .label = Tempat
    .none = Tanpa grup, cukup dengan kode
    .group = Di grup “{ $title }”

making-pace = <b>Siapa yang mengatur jalannya?</b>
    .label = Cara
    .presenter = Saya pandu satu per satu
    .presenter-also = saya, pandu, dipandu
    .hidden = Saya pandu, hasil tersembunyi dulu
    .hidden-also = sembunyi, sembunyikan, rahasia
    .self = Peserta, masing-masing
    .self-also = peserta, mandiri, sendiri

making-anonymity = <b>Siapa boleh tahu siapa menjawab apa?</b>
    • <b>Hanya pemandu</b>: Anda dapat melihatnya, peserta lain tidak.
    • <b>Bernama</b>: semua orang melihat nama dan jawabannya.
    • <b>Anonim</b>: tidak seorang pun, sampai kapan pun. Jawaban tidak bisa diubah.

    Peserta membaca pilihan ini di tiap surat suara.
    .label = Kerahasiaan
    .organiser = Hanya pemandu
    .organiser-also = pemandu, saya saja
    .named = Bernama
    .named-also = nama, semua
    .anonymous = Anonim
    .anonymous-also = rahasia, tanpa nama

making-kind = <b>Pertanyaan jenis apa?</b>
    Punya banyak pertanyaan? Kirim berkas CSV di sini; contohnya ada di /sesi impor.
    .label = Jenis
    .single = Pilih satu
    .multiple = Pilih beberapa
    .cloud = Awan kata
    .wall = Papan gagasan
    .yesno = Ya atau tidak
    .quiz = Kuis
    .qna = Tanya jawab
    .scales = Skala
    .ranking = Urutkan
    .consent = Persetujuan
    .gradient = Tingkat setuju
    .points = Bagi 100 poin
    .dots = Tempel titik
    .dates = Cari tanggal
    .number = Angka
    .matrix = Peta 2×2
    .place = Asal provinsi

making-text = <b>Apa pertanyaannya?</b>
    .label = Pertanyaan

making-options = <b>Apa saja pilihannya?</b>
    Tulis dalam satu pesan, tiap pilihan di baris sendiri. Paling banyak 12.
    .label = Pilihan

making-statements = <b>Pernyataan apa saja yang dinilai?</b>
    Tulis tiap pernyataan di baris sendiri. Bila hanya pertanyaannya yang dinilai, lewati.
    .label = Pernyataan

making-most = <b>Seorang boleh memilih paling banyak berapa?</b>
    Bila bebas, lewati.
    .label = Paling banyak

making-range = <b>Skalanya dari berapa sampai berapa?</b>
    .label = Skala
    .five = 1 sampai 5
    .seven = 1 sampai 7
    .ten = 0 sampai 10

making-right = <b>Mana jawaban yang benar?</b>
    .label = Jawaban benar

making-seconds = <b>Berapa lama waktunya?</b>
    .label = Waktu
    .usual = 30 detik
    .short = 15 detik
    .long = 60 detik
    .none = Tanpa batas waktu

making-speed = <b>Bagaimana nilainya?</b>
    .label = Nilai
    .same = Sama untuk semua yang benar
    .fast = Makin cepat, makin banyak

making-threshold = <b>Kapan usul itu diterima?</b>
    Yang abstain tidak dihitung.
    .label = Ambang
    .half = Lebih banyak ya
    .two-thirds = Dua pertiga ya
    .three-quarters = Tiga perempat ya
    .all = Semua ya

making-quorum = <b>Berapa suara paling sedikit supaya sah?</b>
    Bila tidak perlu kuorum, lewati.
    .label = Kuorum

making-guess = <b>Angka berapa yang benar?</b>
    Yang menebak paling dekat akan disebut. Bila tidak ada, lewati.
    .label = Angka yang benar

making-axes = <b>Apa nama kedua sumbunya?</b>
    Tulis yang mendatar dulu, lalu yang tegak, misalnya: Biaya, Manfaat.
    .label = Sumbu

making-again = <b>Ada pertanyaan lain?</b>
    .label = Pertanyaan lain
    .no = Cukup, periksa dulu
    .no-also = cukup, tidak, sudah, selesai
    .yes = Tambah pertanyaan
    .yes-also = ya, tambah, lagi, ada

making-teams = <b>Siapa yang berlomba di kuis ini?</b>
    .label = Lomba
    .people = Perorangan
    .people-also = orang, sendiri
    .organisations = Antarorganisasi
    .organisations-also = organisasi, lembaga
    .own = Tim yang dipilih peserta
    .own-also = tim

making-names = <b>Apa nama tim-timnya?</b>
    Tulis 2 sampai 8 nama, tiap nama di baris sendiri. Peserta memilih timnya sewaktu masuk.
    .label = Tim

making-look = <b>Sudah pas?</b>
    .label = Lalu
    .now = Mulai sekarang
    .plan = Jadwalkan
    .keep = Simpan sebagai templat

making-start = <b>Kapan sesi dimulai?</b>
    Misalnya: besok 9.00, atau 30-11-2026 09.00. Pertanyaan pertama terbuka sendiri pada jam itu.
    .label = Mulai

making-asks = { $number }. { $text } · <b>{ $kind }</b>
making-offers = { $number }. { $text } · <b>{ $kind }</b>: { $options }
making-more = … dan { $count } pertanyaan lagi.
making-differs = Kerahasiaan pertanyaan { $numbers }: <b>{ $anonymity }</b>
making-nth = Pertanyaan { $number }
questions-held = { $count } pertanyaan siap pakai
act-more-kinds = Jenis lain…

problem-count = Itu { $count }. Tulis { $least } sampai { $most }, tiap satu di baris sendiri, lalu kirim lagi.
problem-table = Berkas itu belum bisa saya baca. Kirim sebagai .csv, paling besar 100 kB.
problem-when = Tulis tanggal dan jamnya, misalnya “besok 9.00” atau “30-11-2026 09.00”.
problem-past = Waktu itu sudah lewat. Tulis yang masih akan datang, ya.
problem-far = Itu masih lebih dari setahun lagi. Pilih waktu yang lebih dekat, ya.
problem-question = Pertanyaan { $number }: { $problem } Ketuk “Ubah” untuk memperbaikinya.

template-kept = Templat <b>{ $title }</b> tersimpan. Lihat di /sesi templat.
templates = <b>Templat</b>
    Ketuk satu untuk memakainya. Semua masih bisa diubah sebelum dimulai.
template-gone = Templat itu sudah tidak ada.
template-removed = Templat <b>{ $title }</b> dihapus.
template = <b>{ $title }</b>
    { $count } pertanyaan
act-use-template = Pakai templat ini
act-remove-template = Hapus templat
import-how = Kirim berkas CSV Anda ke sini, kapan saja. Satu baris satu pertanyaan; berkas contoh ini bisa diisi dengan Excel atau Google Sheets.
making-continues = Lanjutkan di percakapan pribadi dengan saya.
session-planned = Sesi <b>{ $title }</b> dimulai { $at }. Saya kabari Anda saat pertanyaan pertama dibuka.
session-started = Sesi <b>{ $title }</b> sudah dibuka sesuai jadwal.
