/** The admin API: accounts, their money, and the price book. */
@NullMarked
package filmgate.api.admin;

import org.jspecify.annotations.NullMarked;
