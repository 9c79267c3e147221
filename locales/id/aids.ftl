act-aids = Alat bantu
act-add-aid = Tambah dari { $title }
aids = <b>Alat bantu dari diskusi kita</b>
    Boleh dipakai siapa saja di jejaring.
aids-none = Belum ada alat bantu. Hasil diskusi yang berguna bagi anggota lain disimpan di sini.
aid = <b>{ $title }</b>
aid-kept = <b>{ $title }</b> tersimpan.
aid-title = <b>Apa nama alat bantu ini?</b>
    Misalnya: Daftar periksa sebelum bertemu mitra.
    .label = Nama
aid-text = <b>Bagaimana memakainya?</b>
    Tulis langkah atau pertanyaannya, tanpa nama orang dan lembaga.
    .label = Isi
aid-review = <b>Sudah benar semua?</b>
    .label = Periksa
