/** What the commands share: options, settings, output, confirmation, and exit codes. */
@NullMarked
package filmgate.app.cli.command;

import org.jspecify.annotations.NullMarked;
