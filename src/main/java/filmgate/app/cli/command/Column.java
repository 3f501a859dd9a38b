package filmgate.app.cli.command;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param header its name on a screen, in capitals
 * @param value the text of a row
 */
public record Column<T>(String header, Function<T, String> value) {}
