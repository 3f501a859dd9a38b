/** The store on an SQL database: assembly, migrations, and the audit queries. */
@NullMarked
package filmgate.store.sql;

import org.jspecify.annotations.NullMarked;
