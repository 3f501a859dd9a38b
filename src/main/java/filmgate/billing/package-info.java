/** What a generation costs: amounts, price rules as data, and quotes; pure. */
@NullMarked
package filmgate.billing;

import org.jspecify.annotations.NullMarked;
