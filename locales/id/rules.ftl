rules-rules = { registration-rules }
    .label = { registration-rules.label }
    .agree = { registration-rules.agree }
rules-changed = Aturan jejaring diperbarui, jadi kami perlu persetujuan Anda lagi.
rules-thanks = Terima kasih, persetujuan Anda tercatat. Silakan ulangi yang tadi ingin Anda lakukan.
