kits = <b>Bahan sajian untuk { $title }</b>
    { $at }
kits-none = <b>Bahan sajian untuk { $title }</b>
    { $at }. Belum ada penyaji.
kit = <b>{ $title }</b>
kit-complete = { $name }: lengkap ✓ · pembantu: { $helper }
kit-lacks = { $name }: masih kurang { $parts } · pembantu: { $helper }
kit-no-helper = belum ada
kit-part = <b>{ $part }</b>
    { $text }
act-add-presenter = Tambah penyaji
act-fill = Isi bahan saya
act-helper = Tunjuk pembantu
presenter-who = Anda akan menunjuk seorang penyaji.
helper-who = Anda akan menunjuk pembantu untuk penyaji ini.
presenter-asked = Anda diminta menyajikan sebuah kemitraan di <b>{ $title }</b>, { $at }. Bahannya tiga bagian, sekitar sepuluh menit mengisinya: terbentuk, berjalan, hasil.
presenter-added = <b>{ $name }</b> menjadi penyaji dan diberi tahu.
helper-other = Pembantu adalah orang lain dari meja ini, bukan penyajinya sendiri.
helper-asked = Anda diminta membantu <b>{ $name }</b> menyiapkan sajian untuk { $title }.
helper-is = <b>{ $name }</b> akan membantu Anda menyiapkan sajian untuk { $title }.
helper-added = <b>{ $name }</b> menjadi pembantu dan diberi tahu.
helper-needed = <b>{ $name }</b> menyajikan di { $title }, { $at }, dan belum punya pembantu. Dua minggu sebelumnya sebaiknya sudah ada.
kit-missing = Tersimpan. Masih kurang: <b>{ $parts }</b>.
kit-whole = Tersimpan. Ketiga bagian lengkap, terima kasih.
kit-soon = <b>{ $title }</b>, { $at }. Bahan sajian Anda masih kurang: { $parts }.
kit-title = <b>Apa judul sajian Anda?</b>
    .label = Judul
kit-formed = <b>Bagaimana kemitraan itu terbentuk?</b>
    Siapa yang memulai, dan mengapa.
    .label = Terbentuk
kit-done = <b>Bagaimana dijalankan?</b>
    Peran tiap pihak, dan apa yang sulit.
    .label = Berjalan
kit-results = <b>Apa hasilnya?</b>
    Untuk mitra, dan untuk yang dilayani.
    .label = Hasil
kit-review = <b>Sudah benar semua?</b>
    Bagian yang kosong bisa diisi nanti.
    .label = Periksa
