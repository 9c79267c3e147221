# Pesan yang disiapkan untuk dikirim anggota sendiri.
draft-for = Pesan untuk { $name }; ubah sesuka Anda sebelum dikirim:
draft-kind =
    .touch = Sekadar menyapa
    .give = Tawarkan bantuan
    .inform = Kabar kegiatan
    .promote = Saling promosi
draft-first = Halo { $name },

    Terima kasih atas percakapan kita di { $met }. Yang paling saya ingat adalah kebutuhan Anda: { $need }.

    Langkah kami berikutnya: { $next }.

    Salam hangat,
    { $me }
draft-introduce = Halo { $name },

    Perkenalkan, saya { $me }. { $colleague } bercerita tentang percakapan dengan Anda di { $met } dan apa yang Anda butuhkan: { $need }. Mulai sekarang saya yang melanjutkannya.

    Langkah yang sudah direncanakan: { $next }. Kalau berkenan, kapan enaknya kita berkenalan?

    Salam hangat,
    { $me }
draft-touch = Halo { $name },

    Sudah agak lama kita tidak bertukar kabar. Bagaimana kabar Anda dan tim? Kali ini saya hanya ingin menyapa.

    Salam hangat,
    { $me }
draft-give = Halo { $name },

    Saya teringat yang Anda butuhkan: { $need }. Rasanya ada yang bisa kami bantu. Kalau berkenan, kapan enaknya kita bicara sebentar?

    Salam hangat,
    { $me }
draft-inform = Halo { $name },

    Kabar singkat dari kami:
    – yang sudah berjalan: …
    – yang sedang dikerjakan: …
    – berikutnya: …

    Bagaimana dengan Anda? Kami senang mendengar kabar balik.

    Salam hangat,
    { $me }
draft-promote = Halo { $name },

    Bolehkah kami memperkenalkan karya Anda kepada anggota dan rekan kami? Kirimkan saja dua tiga kalimat dan satu gambar. Kalau berkenan, kami juga senang diperkenalkan di tempat Anda.

    Salam hangat,
    { $me }
draft-greeting = Halo { $name },

    { $wish }

    Salam hangat,
    { $me }
draft-subject =
    .first = Terima kasih atas pertemuan kita
    .introduce = Perkenalan
    .touch = Apa kabar?
    .give = Mungkin kami bisa membantu
    .inform = Kabar dari kami
    .promote = Saling memperkenalkan
wish =
    .new-year = Selamat tahun baru. Semoga tahun ini membawa kebaikan bagi Anda dan semua yang Anda dampingi.
    .imlek = Selamat Tahun Baru Imlek. Semoga sehat, bahagia, dan lancar segala usaha.
    .nyepi = Selamat Hari Suci Nyepi. Semoga heningnya membawa damai.
    .eid = Selamat Hari Raya Idul Fitri. Mohon maaf lahir dan batin.
    .good-friday = Selamat memperingati Jumat Agung. Semoga membawa ketenangan dan pengharapan.
    .easter = Selamat Paskah. Semoga penuh sukacita dan pengharapan.
    .ascension = Selamat memperingati Kenaikan Yesus Kristus. Damai menyertai Anda.
    .vesak = Selamat Hari Raya Waisak. Semoga semua makhluk berbahagia.
    .eid-adha = Selamat Hari Raya Idul Adha. Semoga ibadah dan pengorbanan kita diterima.
    .hijri = Selamat Tahun Baru Islam. Semoga tahun ini penuh berkah.
    .mawlid = Selamat memperingati Maulid Nabi Muhammad. Semoga teladannya menuntun kita.
    .miraj = Selamat memperingati Isra Mikraj Nabi Muhammad. Semoga penuh berkah.
    .christmas = Selamat Hari Natal. Damai dan sukacita bagi Anda sekeluarga.
    .labour = Selamat Hari Buruh. Terima kasih atas kerja Anda dan rekan-rekan.
    .pancasila = Selamat Hari Lahir Pancasila. Senang bisa bergotong royong dengan Anda.
    .independence = Dirgahayu Republik Indonesia. Senang bisa mengisi kemerdekaan bersama Anda.
    .birthday = Selamat ulang tahun. Semoga sehat, bahagia, dan tercapai yang dicita-citakan.
    .founding = Selamat hari jadi. Semoga lembaga Anda makin bermanfaat bagi banyak orang.
    .partnership = Hari ini genap setahun lagi kita bekerja bersama. Terima kasih atas kepercayaan Anda.
occasion = <b>{ $when }: { $what } · { $name }</b>
    { $day }. Ini ucapannya, kalau Anda ingin mengirim:
occasion-estimated = <b>{ $when }: { $what } (perkiraan) · { $name }</b>
    { $day }, menurut perkiraan; tunggu pengumuman resminya. Ini ucapannya, kalau Anda ingin mengirim:
act-open = Buka { $channel }
act-copy = Teksnya saja, untuk disalin
act-sent = Sudah saya kirim
act-mail = Kirim lewat surel
mail-waits = Surel untuk { $name } sedang diantar ke { $address }. Kalau ditolak, kami kabari Anda.
mail-cannot = Surel belum bisa dikirim dari sini. Salin saja teksnya.
mail-failed = Surel Anda untuk { $name } tidak sampai: { $address } menolaknya. Mungkin alamatnya perlu dibetulkan.
