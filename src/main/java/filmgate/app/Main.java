package filmgate.app;

/** Picks a command and runs it. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("filmgate " + arguments.length);
  }
}
