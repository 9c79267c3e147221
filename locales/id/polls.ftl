# Jajak pendapat: jawaban tetap, hasil, dan yang perlu diperbaiki.
poll-yes = Ya
poll-no = Tidak
poll-abstain = Abstain
poll-maybe = Mungkin
poll-consent = Setuju
poll-consent-noted = Setuju dengan catatan
poll-objection = Tidak setuju
poll-gradient-full = Setuju sepenuhnya
poll-gradient-minor = Setuju, ada ganjalan kecil
poll-gradient-reserved = Mendukung dengan keberatan
poll-gradient-abstain = Tidak memihak
poll-gradient-discuss = Perlu dibahas lagi
poll-gradient-dislike = Kurang suka, tetapi ikut mendukung
poll-gradient-serious = Sangat tidak setuju
poll-gradient-veto = Menolak (veto)

poll-graded = { $item }: { $value }
poll-placed = { $place }. { $label }
poll-more = +{ $step }
poll-less = −{ $step }
poll-again = Mulai lagi
poll-again-left = Mulai lagi (sisa { $left })
poll-upvoted = dukungan untuk kiriman nomor { $id }

poll-amount = { $count } ({ $percent }%)
poll-points = { $count } poin
poll-dates-amount = { $yes } ya, { $maybe } mungkin, { $no } tidak

poll-right = Benar: { $count } orang ({ $percent }%).
poll-quorum-reached = Kuorum tercapai: { $count } suara, paling sedikit { $quorum }.
poll-quorum-missing = Kuorum belum tercapai: { $count } suara, paling sedikit { $quorum }.
poll-threshold-reached = Diterima: { $percent }% setuju, ambangnya { $needed }%.
poll-threshold-open = Sejauh ini { $percent }% setuju, ambangnya { $needed }%.
poll-threshold-missing = Belum diterima: { $percent }% setuju, ambangnya { $needed }%.
poll-objections = Ada { $count } yang tidak setuju. Dengarkan dulu alasannya.
poll-no-objection = Tidak ada yang berkeberatan.
poll-gradient-sum = { $support }% mendukung, { $against }% menolak.
poll-winner = Terpilih lewat putaran langsung: { $names }.
poll-tie = Seri dalam putaran langsung: { $names }.
poll-guess = Jawabannya { $right }. Tebakan terdekat { $nearest }, dari { $count } orang.
poll-dates-best = Paling cocok: { $names }.
poll-rest = Jawaban lain yang tidak muat: { $count }.
poll-unseen = Jawaban yang tidak ditampilkan: { $count }.

problem-scale = Silakan tulis { $count } angka dari { $least } sampai { $most }, berurutan, misalnya “{ $most } { $least }”.
problem-matrix = Silakan tulis dua angka dari 1 sampai 5 untuk tiap pilihan ({ $count } pilihan), misalnya “3/5, 2/4”.
problem-points = Silakan bagi { $total } poin, tiap kali { $step }. Tulis satu angka untuk tiap pilihan, berurutan, dan jumlahnya jangan lebih dari { $total }.
problem-dots = Anda punya { $total } titik. Tulis nomor pilihannya, misalnya “1, 1, 3”.
problem-order = Silakan urutkan pilihan dari yang terbaik, masing-masing sekali saja, misalnya “3, 1, 2”.
problem-place = Tempat itu belum saya temukan. Coba tulis nama provinsinya dengan lengkap.

problem-line = Baris { $line }: { $problem }
problem-sheet = Berkas itu belum bisa saya baca. Baris pertama berisi judul kolom, paling sedikit “jenis” dan “pertanyaan”.
problem-many = Paling banyak { $most } pertanyaan.
problem-kind = Jenis “{ $name }” tidak ada. Yang ada: { $kinds }.
problem-options = Jumlah pilihan dari { $least } sampai { $most }.
problem-no-options = Jenis pertanyaan ini tidak memakai pilihan.
problem-place-options = Tiap tempat ditulis dengan kode dan nama, misalnya “34 DI Yogyakarta”.
problem-same = Pilihan “{ $label }” ada dua kali.
problem-ends = Angka terendah harus di bawah angka tertinggi.
problem-scale-ends = Skala punya paling banyak { $most } langkah.
problem-threshold = Ambang ditulis seperti 50%, 2/3, atau 0,67; paling besar 100%.
problem-right = Jawaban yang benar belum ada, atau bukan salah satu pilihannya.
problem-anonymity = Kerahasiaan ditulis “Hanya pemandu”, “Bernama”, atau “Anonim”.
