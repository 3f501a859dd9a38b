/** The way in: a request body becomes a durable task, or the reasons why it does not. */
@NullMarked
package filmgate.intake;

import org.jspecify.annotations.NullMarked;
