act-briefs = Ringkasan
act-write-brief = Tulis ringkasan
briefs = <b>Ringkasan kebijakan</b>
briefs-none = Belum ada ringkasan kebijakan.
brief = <b>{ $title }</b>
    { $state }
brief-line = { $title }: { $state }
brief-state =
    .draft = rancangan
    .open = menunggu suara anggota
    .agreed = disepakati anggota
    .refused = tidak disepakati
brief-needs = Studi kasus yang menjadi dasar: { $count }, paling sedikit { $least }. Ketuk untuk memilih:
brief-few = Ringkasan ini perlu berdasar paling sedikit { $least } studi kasus yang sudah terbit.
brief-tells-who = Masih ada nama orang atau lembaga di dalamnya. Tulis ringkasan yang baru tanpa nama.
brief-kept = Rancangan tersimpan. Pilih studi kasusnya, lalu minta suara anggota.
brief-agreed = Ringkasan <b>{ $title }</b> disepakati anggota.
brief-refused = Ringkasan <b>{ $title }</b> tidak disepakati anggota.
brief-title = <b>Apa judul ringkasan ini?</b>
    .label = Judul
brief-text = <b>Apa yang perlu diketahui pembuat kebijakan?</b>
    Masalahnya, pelajaran dari beberapa kemitraan, dan usulnya. Tanpa nama orang dan lembaga.
    .label = Isi
brief-review = <b>Sudah benar semua?</b>
    .label = Periksa
