package filmgate.store.sql.engine;

/** Sees the outcome of each command after its commit, before the caller does. */
public interface CommitListener {
  void committed(Object outcome);
}
