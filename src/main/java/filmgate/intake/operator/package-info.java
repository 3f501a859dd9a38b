/** What operators do with the tasks of customers: read, sum up, and refund them. */
@NullMarked
package filmgate.intake.operator;

import org.jspecify.annotations.NullMarked;
