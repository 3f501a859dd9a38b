package filmgate.store.sql.engine;

/** Receives the outcome of each command after its commit and before its caller. */
public interface CommitListener {
  void committed(Object outcome);
}
