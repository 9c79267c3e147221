rules-list = Aturan kita:
    1. Setara dan saling menghormati.
    2. Terbuka dan jujur tentang kepentingan kita.
    3. Yang dipercayakan di sini tidak dibawa keluar.
    4. Tawaran selalu dijawab, juga bila jawabannya tidak.
    5. Bukan tempat berjualan.

    Setuju dengan aturan ini?
rules-rules = <b>Aturan Jejaring</b>
    { rules-list }
    .label = { registration-rules.label }
    .agree = { registration-rules.agree }
    .agree-also = { registration-rules.agree-also }
rules-changed = Aturan jejaring diperbarui, jadi kami perlu persetujuan Anda lagi.
rules-thanks = Terima kasih, persetujuan Anda tercatat. Silakan ulangi yang tadi ingin Anda lakukan.
rules-no = Tidak setuju
rules-no-also = tidak, nggak, enggak, gak, tidak mau, menolak
rules-refused = Tidak apa-apa. Tanpa persetujuan ini kita belum bisa lanjut; Anda boleh membacanya lagi nanti, berhenti dengan /batal, atau menghapus semuanya dengan /hapusdata.
