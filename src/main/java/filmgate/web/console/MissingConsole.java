package filmgate.web.console;

import filmgate.text.LocalizedText;

/** Why a server has no console, or does not have it yet. */
public sealed interface MissingConsole {
  /**
   * The console is being built.
   *
   * @param step what the build does at present, in English; empty if it has just begun
   */
  record Building(String step) implements MissingConsole {}

  /**
   * Node.js or npm is missing or too old, or the packages cannot be installed.
   *
   * @param problem one sentence
   */
  record ToolsMissing(LocalizedText problem) implements MissingConsole {}

  /**
   * The build has failed.
   *
   * @param reason one line in English for the operator, which may name files of the machine
   */
  record BuildFailed(String reason) implements MissingConsole {}

  /**
   * There are no sources beside the program from which to build it, or the setting {@code
   * console.build} is {@code off}.
   */
  record NotInstalled() implements MissingConsole {}
}
