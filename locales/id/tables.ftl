tables = <b>Meja bundar Anda</b>
    Pilih salah satu untuk melihat keadaannya.
tables-none = Anda belum ikut meja bundar mana pun. Pertemuan yang akan datang ada di /pertemuan.
table-not-yours = Ini hanya untuk yang ikut atau mengatur meja bundar itu.
table-card = <b>{ $title }</b>
table-next = Berikutnya: { $at }
table-no-next = Belum ada pertemuan berikutnya.
table-charter = Piagam: { $standing }
table-facilitator = Fasilitator: { $name }
table-host = Tuan rumah: { $name }
act-table = ← Meja bundar
act-look = Lihat
act-kits = Bahan sajian
act-notes = Catatan
act-rota = Tuan rumah
act-speakers = Narasumber
act-report = Laporan

report = <b>Laporan meja bundar</b>
report-themes = <b>Menurut tema</b>
report-beneficiaries = <b>Menurut penerima manfaat</b>
report-everyone = Umum
report-line = { $label }: { $series } meja, { $meetings } pertemuan, { $people } orang hadir, { $cases } studi kasus, { $pledges } kontribusi
