rota = <b>Giliran tuan rumah: { $title }</b>
    { $at }
turn =
    .asked = { $name }: ditanya { $at }
    .accepted = { $name }: bersedia ✓
    .declined = { $name }: belum bisa
rota-next = Giliran berikutnya: <b>{ $name }</b>
rota-nobody = Belum ada organisasi anggota di meja ini.
act-ask-host = Tanyakan kepada { $name }
act-host = Kami bersedia
act-not-now = Belum bisa
host-asked = Giliran <b>{ $name }</b> menjadi tuan rumah <b>{ $title }</b>, { $at }. Bersediakah Anda menyediakan tempat? Bila belum, giliran berpindah dan tidak apa-apa.
host-said =
    .yes = Terima kasih sudah bersedia menjadi tuan rumah. Penyelenggara akan menghubungi Anda.
    .no = Baik, giliran berpindah ke yang lain. Terima kasih sudah menjawab.
host-answer =
    .yes = <b>{ $name }</b> bersedia menjadi tuan rumah { $title }.
    .no = <b>{ $name }</b> belum bisa menjadi tuan rumah { $title }. Giliran berpindah.
