act-charter = Piagam
act-clone-house = Pakai contoh piagam
act-clone = Tiru dari { $title }
act-write = { $point }
charter = <b>Piagam { $title }</b>
    Keadaan: { $standing }
charter-standing =
    .missing = belum ditulis lengkap
    .draft = rancangan
    .open = menunggu suara anggota
    .refused = ada butir yang belum disepakati
    .agreed = disepakati dalam kelima butir
charter-point =
    .purpose = Tujuan
    .guidelines = Pedoman
    .procedure = Prosedur
    .content = Isi
    .schedule = Jadwal
charter-line = <b>{ $point }</b> ({ $state })
    { $text }
charter-line-missing = <b>{ $point }</b>: belum ditulis
charter-writing = Butir piagam: <b>{ $point }</b>
charter-text = <b>Bagaimana bunyinya?</b>
    Singkat saja, seperti akan dibacakan di pertemuan.
    .label = Butir piagam
charter-cloned = Kelima butir terisi dari contoh. Ubah seperlunya, lalu minta suara anggota.
charter-draft-kept = Butir itu tersimpan sebagai rancangan.
charter-asked-anew = Butir itu berubah, jadi anggota diminta suaranya lagi.
charter-refused = Butir <b>{ $point }</b> dari piagam { $title } belum disepakati. Alasannya bisa dibaca di piagam; ubah butirnya dan tanyakan lagi.
charter-agreed = Piagam <b>{ $title }</b> disepakati dalam kelima butirnya.
charter-template =
    .purpose = Belajar bersama tentang cara bermitra, dan membangun kepercayaan serta hubungan baik yang diperlukan untuk itu.
    .guidelines = Kita hadir sebagai pribadi, bukan juru bicara lembaga. Isi pembicaraan boleh dipakai; siapa yang mengatakannya tidak dibawa keluar.
    .procedure = Pertemuan dipandu fasilitator yang dipercaya semua sektor. Anggota bergiliran menjadi tuan rumah. Keputusan diambil dengan suara anggota.
    .content = Anggota menyajikan kemitraan nyata: bagaimana terbentuk, bagaimana dijalankan, dan apa hasilnya. Sesudahnya tanya jawab dan diskusi.
    .schedule = Tiap tiga bulan sekali, setengah hari. Tanggalnya diumumkan paling lambat sebulan sebelumnya.
