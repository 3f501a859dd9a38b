/** What both generations of Kling's API share: errors, failures, elements, and the account. */
@NullMarked
package filmgate.provider.upstream.kling;

import org.jspecify.annotations.NullMarked;
