/** Every error of the API: its status, type, reason, and message, and how it is written as JSON. */
@NullMarked
package filmgate.api.error;

import org.jspecify.annotations.NullMarked;
