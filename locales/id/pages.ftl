# Halaman jajak pendapat: pintu masuk, surat suara, dan layar proyektor.
join-title = Masuk ke sesi
join-code = Kode di layar
join-go = Masuk
join-note = Tidak perlu akun. Kodenya ada di bagian bawah layar, misalnya KUPU 27.
join-unknown = Tidak ada sesi dengan kode “{ $code }”. Periksa lagi kode di layar, lalu ketik ulang.

page-offline = Sambungan terputus, tersambung lagi…
page-refused = Itu belum bisa kami terima
    .nonsense = Kiriman itu tidak kami mengerti. Buka lagi surat suara Anda, lalu kirim ulang.
    .elsewhere = Kiriman itu tidak datang dari halaman kami. Buka surat suara Anda, lalu kirim dari sana.
    .large = Kiriman itu terlalu panjang. Ringkas jawaban Anda, lalu kirim ulang.
    .cookie = Peramban Anda tidak menyimpan kuki, sehingga suara Anda tidak dapat dibedakan dari suara tamu lain. Izinkan kuki untuk halaman ini, atau jawab lewat Telegram.
    .back = Kembali ke surat suara

ballot-position = { $position } dari { $of }
ballot-round = Putaran ke-{ $round }: pertanyaan yang sama, jawaban Anda boleh berbeda.
ballot-waiting = Anda sudah masuk
    .note = Pertanyaan muncul di sini begitu dibuka. Biarkan halaman ini terbuka.
ballot-done = Sesi sudah selesai
    .note = Terima kasih sudah ikut. Hasilnya ada pada pemandu.
    .thanks = Sesi sudah selesai. Terima kasih sudah ikut.
ballot-results = Hasil
ballot-verdict =
    .right = Jawaban Anda benar.
    .wrong = Jawaban Anda belum benar. Yang benar: { $right }.
ballot-phase =
    .waiting = Pertanyaan ini belum dibuka. Tunggu sebentar.
    .frozen = Dijeda sebentar. Surat suara akan dibuka lagi.
    .closed = Pertanyaan ini sudah ditutup.
ballot-send = Kirim suara
ballot-change = Ubah suara
ballot-receipt = Suara Anda tercatat: { $answer }.
ballot-receipt-unlinked = Suara Anda tercatat. Kami tidak menyimpan apa pilihan Anda, jadi suara ini tidak bisa diubah.
ballot-changeable = Jawaban boleh diubah sampai ditutup.
ballot-promise =
    .named = Terbuka: nama Anda terlihat bersama jawaban Anda. Sebagai tamu, Anda tercatat tanpa nama.
    .anonymous = Anonim: nama Anda tidak disimpan bersama suara. Karena itu suara yang sudah terkirim tidak bisa diubah.
ballot-most = Paling banyak { $most } pilihan.
ballot-order = Beri nomor 1 untuk yang paling penting. Boleh tidak semua.
ballot-points = Bagikan 100 poin, dalam puluhan.
ballot-dots = Bagikan { $most } titik. Satu pilihan boleh dapat beberapa.
ballot-choose = Pilih satu
ballot-number = Angka dari { $low } sampai { $high }
ballot-words = Jawaban Anda
ballot-longest = Paling banyak { $most } huruf.
ballot-word = Jawaban { $number }
ballot-time = Sisa waktu
    .until = sampai { $at }
ballot-post = Kirim tulisan
ballot-posts = { $count ->
    [0] Belum ada kiriman
   *[other] Kiriman ({ $count })
}
ballot-posts-again = Muat kiriman terbaru
ballot-upvote = Dukung: { $text }
ballot-problem =
    .empty = Belum ada jawaban. Isi dulu, lalu kirim.
    .over = Pertanyaannya sudah berganti. Jawaban tadi tidak tercatat; ini pertanyaan yang sekarang.
    .most = Terlalu banyak. Pilih paling banyak { $most }.
    .order = Dua pilihan mendapat nomor yang sama. Beri setiap pilihan nomor sendiri.
    .points = Poin hanya boleh dalam puluhan, seluruhnya paling banyak 100.
    .dots = Titiknya terlalu banyak. Anda punya { $most }.
    .pairs = Isi kedua nilai untuk setiap hal, atau kosongkan keduanya.

projector-position = Pertanyaan { $position } dari { $of }
projector-answered = { $kind ->
    [wall] kiriman
    [qna] dari { $of } terjawab
   *[other] menjawab
}
projector-have-answered = { $kind ->
    [wall] kiriman masuk
    [qna] pertanyaan masuk
   *[other] sudah menjawab
}
projector-present = { $count } hadir
projector-here = sudah hadir
projector-guests = { $count } di antaranya tamu.
projector-before = Sebelum
projector-after = Sesudah
projector-hidden =
    .waiting = Pertanyaan segera dibuka.
    .open = Hasil ditampilkan setelah semua sempat menjawab.
    .closed = Hasil segera ditampilkan.
projector-phase =
    .frozen = Dijeda
    .closed = Sudah ditutup
projector-answers = Jawaban
projector-leaders = Peringkat
projector-soon = Waktu tinggal 10 detik.
projector-until = Menerima jawaban sampai { $at }.
projector-own-pace = Jawab sesuai waktu Anda
projector-welcome = Selamat datang
projector-thanks = Terima kasih sudah ikut
projector-join =
    .telegram = Jawab di Telegram
    .page = atau buka
projector-qr = Kode QR menuju surat suara
projector-keys = Tampilan layar
    .full = Layar penuh
    .dark = Gelap
projector-table =
    .answer = Jawaban
    .amount = Jumlah
projector-promise =
    .named = Terbuka: nama terlihat bersama jawaban.
    .organiser = Hanya pemandu tahu siapa menjawab apa.
    .anonymous = Anonim: nama tidak disimpan bersama suara. Suara tidak bisa diubah.
projector-text =
    .renewed = Halaman ini diperbarui setiap 10 detik.
    .still = Hentikan pembaruan
    .again = Perbarui lagi setiap 10 detik
