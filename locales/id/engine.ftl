# Kata-kata yang dipakai setiap percakapan terpandu.
number = { $number }
progress = Langkah { $step } dari { $of }
recorded = { $label }: <b>{ $value }</b> ✓
review-line = { $label }: <b>{ $value }</b>
tick = ✓ { $label }
resumed = Kita lanjutkan dari sini.
nudge = Masih ingin melanjutkan? Jawaban Anda sudah tersimpan. Bila belum sempat, abaikan saja pesan ini.
cancelled = Baik, berhenti dulu. Jawaban Anda tetap tersimpan; ketik /lanjut kapan saja.
interrupted = Ada percakapan yang tadi tertunda. Mau dilanjutkan?
lookup-found = Ketuk yang Anda maksud, atau tulis nama lain.
lookup-create = Tambahkan “{ $name }”

act-back = ← Kembali
act-skip = Lewati
act-keep = Tetap: { $value }
act-done = { $count ->
    [0] Lanjut
   *[other] Lanjut ({ $count } dipilih)
}
act-all = Setuju semua
act-all-also = semua, semuanya, setuju, ya semua
act-send = Kirim
act-save = Simpan
act-mend = Ubah
act-remove = Hapus
act-resume = Lanjutkan
act-help = Bantuan
act-profile = Profil saya
act-invite = Undang teman
act-edit = Ubah profil
act-register = Daftar
act-private = Buka percakapan pribadi
act-erase = Ya, hapus semua data saya
act-keep-data = Tidak jadi

word-back = kembali, balik
word-skip = lewati, lewat, lanjut, terus
word-cancel = batal, berhenti
word-sure = ya, iya, yakin
word-none = belum ada
word-none-also = tidak, tidak ada, tidak satu pun, tidak mau, nihil, kosong, 0
word-open = belum diisi
word-given = sudah ada
word =
    .yes = Ya
    .yes-also = iya, ok, oke, betul
    .no = Tidak
    .no-also = nggak, enggak, gak, bukan

toast-recorded = Sudah tercatat.
toast-finished = Bagian ini sudah selesai atau sedang ditunda. Ketik /lanjut untuk meneruskan.
toast-stale = Tombol itu dari pertanyaan yang lama. Ini pertanyaan yang sekarang.
toast-not-yours = Tombol ini bukan untuk Anda, atau percakapannya sudah tidak ada.

problem-choice = Silakan ketuk salah satu tombol, atau ketik tulisan di tombolnya.
problem-choices = Silakan ketuk pilihan Anda, atau ketik beberapa sekaligus dengan koma di antaranya.
problem-choices-unknown = “{ $words }” tidak ada dalam daftar. Ketuk pilihannya, atau tulis nomornya, misalnya 1 3.
problem-least = Pilih paling sedikit { $least } dulu, ya.
problem-most = Paling banyak { $most } pilihan. Lepas satu dulu bila ingin mengganti.
problem-text = Silakan jawab dengan tulisan.
problem-empty = Pesan itu kosong. Silakan tulis jawabannya.
problem-letters = Silakan tulis dengan huruf, supaya orang lain bisa membacanya.
problem-short = Itu terlalu singkat. Tulis paling sedikit { $least } huruf, ya.
problem-long = Tulisan itu terlalu panjang ({ $length } huruf). Paling banyak { $most }; kirim ulang yang lebih pendek. Jawaban lain tetap tersimpan.
problem-number = Silakan tulis dengan angka, misalnya 12.
problem-range = Angkanya dari { $least } sampai { $most }.
problem-date = Tanggal itu tidak ada di kalender, atau belum lengkap. Tulis dengan tahunnya, seperti 23-11-2027.
problem-day = Tanggal itu tidak ada di kalender, atau belum saya pahami. Tulis seperti 5 Desember, besok, atau 23-11-2027.
problem-day-two = Maksudnya { $first } atau { $second }? Tulis tanggalnya, ya.
problem-media = Silakan kirim foto, atau ketuk salah satu tombol.
problem-image = Gambar itu terkirim sebagai berkas. Silakan kirim sekali lagi sebagai foto.
problem-size = Berkas itu terlalu besar ({ $size } MB). Paling besar { $most } MB.
problem-unknown = “{ $name }” belum saya temukan. Coba tulis sebagian namanya saja.
problem-needed = Yang satu ini perlu dijawab dulu.

unreadable-sticker = Stiker itu lucu, tetapi saya perlu jawaban dengan tulisan atau tombol.
unreadable-kind = Pesan jenis itu belum bisa saya baca. Silakan jawab dengan tulisan atau tombol.
unreadable-edited = Pesan lama yang diubah tidak saya baca lagi. Tulis saja jawaban yang baru di sini.

sorry = Maaf, ada yang salah di pihak kami. Pesan Anda belum diproses; silakan kirim sekali lagi.
