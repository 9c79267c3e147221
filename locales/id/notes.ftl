off-record = <b>{ $title }: pertemuan tertutup</b>
    Isi pembicaraan boleh dipakai. Siapa yang mengatakannya, dan dari lembaga mana, tidak dibawa keluar. Selama pertemuan ini, pesan di sini tidak bisa diteruskan.
off-record-said = Aturan pertemuan tertutup sudah disampaikan di grup.
notes-card = <b>Catatan { $title }</b>
    Tanpa nama orang dan lembaga.
notes-nobody = <b>Catatan { $title }</b>
    Belum ada pencatat.
notes-taker = Pencatat: { $name }
notes-none = Anda belum diminta mencatat. Catatan sebuah meja bundar dibuka penyelenggaranya dari /meja.
notes-line = { $part } ✓
notes-deleted = { $count } catatan mentah dihapus { $at }.
notes-act =
    .write = Tulis catatan
    .case = Jadikan studi kasus
    .delete = Hapus catatan mentah
    .appoint = Tunjuk pencatat
    .open = Sampaikan aturan di grup
notetaker-who = Anda akan menunjuk pencatat.
notetaker-is = <b>{ $name }</b> menjadi pencatat dan diberi tahu.
notetaker-asked = Anda diminta mencatat di <b>{ $title }</b>, { $at }. Yang dicatat isinya, bukan siapa yang mengatakan; saya bantu memeriksanya.
notes-kept = Catatan tersimpan.
notes-formed = <b>Apa yang diceritakan tentang terbentuknya kemitraan?</b>
    Tanpa nama orang dan lembaga.
    .label = Terbentuk
notes-done = <b>Apa tentang menjalankannya?</b>
    .label = Berjalan
notes-results = <b>Apa tentang hasilnya?</b>
    .label = Hasil
notes-lessons = <b>Apa pelajarannya bagi yang lain?</b>
    .label = Pelajaran
notes-review = <b>Sudah benar semua?</b>
    .label = Periksa
notes-sure = <b>Hapus { $count } catatan mentah { $title }?</b>
    Isinya hilang selamanya. Yang sudah menjadi studi kasus tetap ada.
act-delete-notes = Ya, hapus catatannya
act-keep-notes = Tidak jadi
notes-soon = Catatan mentah <b>{ $title }</b> dihapus selamanya { $at }, seperti yang dijanjikan kepada semua yang hadir. Yang masih diperlukan bisa dijadikan studi kasus sebelum itu.
notes-receipt = <b>Tanda terima.</b> { $count } catatan mentah dari { $title } dihapus selamanya, { $at }. Isinya tidak disimpan di mana pun lagi di sini; hapus juga pesan Anda sendiri di telepon.

attribution-problem = { $count ->
    [1] Ada satu bagian yang menunjuk orang atau lembaga.
   *[other] Ada { $count } bagian yang menunjuk orang atau lembaga.
} Tulis ulang, atau pakai rumusan di bawah. Bila itu bukan nama, tulis dengan huruf kecil.
attribution-found = “{ $words }” → “{ $neutral }”
attribution-suggestion = Rumusan netral:
    { $text }
attribution-use = Pakai rumusan netral
neutral-person =
    .some = seorang peserta
    .ngo = seorang peserta dari lembaga masyarakat
    .company = seorang peserta dari perusahaan
    .government = seorang peserta dari pemerintah
    .university = seorang peserta dari perguruan tinggi
    .foundation = seorang peserta dari yayasan donor
    .community = seorang peserta dari komunitas
    .media = seorang peserta dari media
    .other = seorang peserta
neutral-organisation =
    .some = sebuah lembaga
    .ngo = sebuah lembaga masyarakat
    .company = sebuah perusahaan
    .government = sebuah instansi pemerintah
    .university = sebuah perguruan tinggi
    .foundation = sebuah lembaga donor
    .community = sebuah komunitas
    .media = sebuah media
    .other = sebuah lembaga
neutral-contact =
    .some = (kontak dihapus)
