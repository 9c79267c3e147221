rules-rules = { registration-rules }
    .label = { registration-rules.label }
    .agree = { registration-rules.agree }
rules-changed = The network's rules have changed, so we need your agreement once more.
rules-thanks = Thank you, your agreement is recorded. Please repeat what you were about to do.
