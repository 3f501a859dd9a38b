-- The revision of an account or a key is the number of its entries with the actions of an edit. The
-- many entries of top-ups are not read for it.
CREATE INDEX audit_log_edit ON audit_log (subject, id)
  WHERE action IN ('account.created', 'account.updated',
    'key.put', 'key.updated', 'key.rotated', 'key.secret_replaced', 'key.revoked', 'limits.put');
