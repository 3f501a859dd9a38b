package filmgate.store.sql;

/** Sees the outcome of each command after its commit, before the caller does. */
interface CommitListener {
  void committed(Object outcome);
}
