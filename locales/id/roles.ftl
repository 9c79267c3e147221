role =
    .admin = Admin
    .curator = Kurator
    .broker = Pendamping
    .host = Tuan rumah
    .reviewer = Penilai
    .coach = Pembimbing
admin-welcome = Anda sekarang admin Jejaring. Ketik /peran untuk membagi peran, /status untuk melihat keadaan.
admin-code-wrong = Kode itu tidak berlaku. Minta kode baru dari pengelola server.
roles-own = Peran Anda: { $roles }.
roles-own-admin = Peran Anda: { $roles }.
    Untuk membagi peran, ketik /peran @nama. Catatan perubahan: /peran riwayat.
roles-how = Ketik /peran @nama, misalnya /peran @sri_rahayu.
roles-card = <b>Peran { $name }</b>
    Ketuk untuk memberi atau mengambil.
roles-history = <b>Perubahan peran</b>
role-was-given = Anda sekarang <b>{ $role }</b> di Jejaring. Terima kasih sudah bersedia.
role-was-taken = Peran Anda sebagai <b>{ $role }</b> sudah berakhir. Terima kasih atas bantuannya.
last-admin = Ini admin terakhir. Angkat admin lain dulu.
person-unknown = “{ $name }” belum saya kenal. Orang itu perlu menyapa bot ini dulu.
person-nameless = anggota nomor { $id }
person-gone = seseorang yang datanya sudah dihapus
not-allowed = Ini hanya untuk admin.
deed =
    .role-given = { $at }: { $actor } memberi { $person } peran { $role }
    .role-taken = { $at }: { $actor } mengambil peran { $role } dari { $person }
    .role-claimed = { $at }: { $person } menjadi { $role } dengan kode dari pengelola server
