picture-position = Pertanyaan { $at } dari { $of }
picture-turnout = { $kind ->
    [wall] kiriman
    [qna] dari { $of } terjawab
   *[other] menjawab
} · { $present } hadir
picture-join =
    .chat = Jawab di Telegram
    .page = atau buka
picture-promise =
    .named = Jawaban bernama: semua orang melihat siapa menjawab apa.
    .organiser = Hanya pemandu melihat siapa menjawab apa. Suara boleh diubah sampai ditutup.
    .anonymous = Jawaban anonim: nama tidak disimpan bersama suara, jadi suara tidak dapat diubah.
picture-closed = Sudah ditutup. Terima kasih atas jawaban Anda.
picture-hidden = { $kind ->
    [wall] kiriman. Isinya belum ditampilkan.
    [qna] pertanyaan. Isinya belum ditampilkan.
   *[other] menjawab. Hasilnya belum ditampilkan.
}
picture-empty = Belum ada jawaban.
picture-round = Putaran { $round }
picture-mean = rata-rata { $number }
picture-median = nilai tengah { $number }
picture-more = dan { $count } lainnya
picture-right = benar
picture-done = terjawab
