/** Amounts, price rules, and the quote for a generation. */
@NullMarked
package filmgate.billing;

import org.jspecify.annotations.NullMarked;
