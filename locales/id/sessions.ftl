polling-how = Tulis pertanyaan dan pilihannya dalam satu pesan, tiap pilihan di baris sendiri:
    /polling Di mana kita bertemu?
    Jakarta
    Bandung

    Tanpa pilihan, jawabannya menjadi awan kata.
polling-title = Jajak pendapat
polling-options = Beri 2 sampai { $most } pilihan, tiap pilihan di baris sendiri.
polls-not-allowed = Jajak pendapat dipandu oleh pendamping, tuan rumah, pembimbing, atau admin. Mintalah peran itu kepada admin.
sessions-own = <b>Sesi Anda</b>
sessions-none = Anda belum punya sesi. Buat satu di sini, atau ketik /mentimeter atau /polling langsung di grup.
act-new-session = Sesi baru
act-templates = Templat
session-unknown = Sesi itu tidak ditemukan. Periksa kodenya, atau minta tautan baru kepada pemandu.
session-over = Sesi itu sudah selesai. Terima kasih!
session-wait = Anda sudah masuk di <b>{ $title }</b>. Pertanyaan muncul di sini begitu dibuka.
session-wait-until = Anda sudah masuk di <b>{ $title }</b>. Sesi dimulai { $at }; pertanyaan muncul di sini begitu dibuka.
remote-starts = Mulai sendiri: { $at }
ballot = <b>{ $question }</b>
ballot-closed = Pertanyaan ini sedang tidak menerima jawaban.
ballot-only-here = Pertanyaan ini anonim. Jawablah di sini, bukan di grup.
ballot-type = { $most ->
    [1] Ketik jawaban Anda.
   *[other] Ketik jawaban Anda, satu per pesan. Boleh sampai { $most } jawaban.
}
ballot-supports = Boleh mendukung paling banyak { $most } kali; dukungan tidak bisa ditarik.
ballot-seconds = Waktunya { $seconds } detik.
ballot-tap =
    .ranking = Ketuk berurutan, mulai dari yang teratas; ketuk lagi untuk mengeluarkannya. Boleh tidak semua.
    .points = Bagi 100 poin: tiap ketukan menambah 10. Satu pilihan boleh mendapat banyak.
    .dots = Anda punya { $most } titik: tiap ketukan menaruh satu. Satu pilihan boleh mendapat beberapa.
    .matrix = Beri tiap pilihan dua angka dari 1 (rendah) sampai 5 (tinggi): dulu { $across }, lalu { $up }.
ballot-ends = { $low } = { $least }, { $high } = { $most }
ballot-upvotes = Ketuk ▲ untuk mendukung tulisan orang lain; angkanya jumlah pendukung.
ballot-left = { $count ->
    [0] Itu jawaban terakhir Anda. Terima kasih!
   *[other] Boleh { $count } lagi.
}
ballot-mine = Jawaban Anda: <b>{ $answer }</b>
ballot-unsent = Belum terkirim. Tekan <b>{ act-send }</b>.
anonymity =
    .named = Nama Anda tampil bersama jawaban.
    .organiser = Hanya pemandu yang dapat melihat siapa menjawab apa.
    .anonymous = Anonim: nama tidak disimpan bersama jawaban, jadi jawaban tidak bisa diubah.
vote-kept = Suara Anda: { $answer }
vote-taken-back = Jawaban Anda ditarik kembali.
vote-once = Anda sudah menjawab. Jawaban anonim tidak bisa diubah.
vote-enough = Anda sudah memberi { $most } jawaban, jumlah paling banyak.
vote-closed = Pertanyaan ini sudah ditutup. Suara ini tidak dihitung.
vote-frozen = Pertanyaan ini sedang dijeda. Coba lagi sebentar lagi.
vote-early = Pertanyaan ini belum dibuka.
vote-stale = Ini tombol putaran sebelumnya. Jawablah di pesan yang terbaru.
vote-unknown = Pilihan itu tidak ada di pertanyaan ini.
post-vote = ▲ { $text } · { $count }
act-more-posts = Lihat { $from } sampai { $to } dari { $of }
post-kept = Tersimpan. Terima kasih!
board = { $title } · { $position }
    <b>{ $question }</b>
board-count = { $count } menjawab · { $present } hadir
board-reply =
    .one = Balasan ke pesan ini juga dihitung: tulis nomor urut pilihan, misalnya “2”.
    .some = Balasan ke pesan ini juga dihitung: tulis nomor urut pilihan, misalnya “1, 3”.
    .words = Balas pesan ini dengan jawaban Anda.
board-waiting = Belum dibuka.
board-frozen = Sedang dijeda.
board-closed = Sudah ditutup.
act-answer = Jawab
act-answer-here = Jawab di sini
ballot-is-here = Lembar jawaban Anda ada di bawah, hanya Anda yang melihatnya. Tidak muncul? Jawab lewat pesan pribadi.
act-answer-privately = Jawab lewat pesan pribadi
result-bar = { $label }
    { $bar } <b>{ $shown }</b>
result-word = { $word } · <b>{ $count }</b>
result-mean = { $label }: <b>{ NUMBER($mean, maximumFractionDigits: 1) }</b>
result-mean-none = { $label }: —
result-spot = { $label }: { $x }% · { $y }%
result-middle = Rata-rata <b>{ NUMBER($mean, maximumFractionDigits: 1) }</b>, nilai tengah <b>{ NUMBER($median, maximumFractionDigits: 1) }</b>
result-bin = { NUMBER($low, maximumFractionDigits: 1) }–{ NUMBER($high, maximumFractionDigits: 1) }: <b>{ $count }</b>
result-post = { $text } · <b>{ $count }</b>
result-post-done = ✓ { $text } · <b>{ $count }</b>
result-more = … dan { $count } lagi
summary = <b>Hasil: { $question }</b>
proof = Terhitung { $ballots } jawaban dari { $people } orang; cocok dengan surat suara satu per satu.
proof-posts = Terhitung { $people } kiriman, { $ballots } dukungan; cocok dengan surat suara satu per satu.
proof-guests = { $guests } di antaranya tamu tanpa akun.
discuss = Silakan bahas di sini: apa yang mengejutkan, dan apa langkah berikutnya?
remote = <b>{ $title }</b> · { $position } dari { $of }
    { $question }
remote-join = Kode <b>{ $code }</b> · { $link }
remote-pages = Layar: { $pages }/live/{ $code }
    Tamu tanpa Telegram: { $pages }/j/{ $code }
remote-waiting = Belum dibuka.
remote-open = Terbuka · { $count } menjawab
remote-frozen = Dijeda · { $count } menjawab
remote-time-up = Waktunya habis.
remote-closed = Ditutup · { $count } menjawab
remote-shown = Hasil terlihat.
remote-hidden = Hasil tersembunyi.
control =
    .open = Buka
    .close = Tutup dan umumkan
    .freeze = Jeda
    .thaw = Lanjutkan
    .reopen = Buka lagi
    .again = Putaran kedua
    .show = Tampilkan hasil
    .hide = Sembunyikan hasil
    .refresh = Segarkan
    .remind = Ingatkan yang belum
    .back = ← Sebelumnya
    .next = Berikutnya →
    .end = Selesai
    .finish = Ya, akhiri sesi
    .csv = CSV
    .xlsx = Excel
    .json = JSON
    .pdf = Laporan PDF
    .png = Gambar
    .parts = Rincian
    .trend = Tren
    .keep = Simpan templat
    .clone = Pakai lagi
end-sure = <b>Akhiri sesi { $title }?</b>
    Pertanyaan yang masih terbuka ditutup dan hasilnya diumumkan. Kode { $code } tidak berlaku lagi.
results-file = Jawaban dari sesi <b>{ $title }</b>.
someone = orang nomor { $number }
poll-reopened = Pertanyaan ini dibuka lagi.
poll-reminder = Jawaban Anda masih ditunggu.
poll-reminded = { $count ->
    [0] Semua yang hadir sudah menjawab.
   *[other] { $count } orang diingatkan.
}
questions-for = Apa yang ingin Anda tanyakan di { $title }?
