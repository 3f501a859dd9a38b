package filmgate.catalogue.spec;

import java.util.List;

/** Models that share a file of fields and rules. */
public interface Family {
  List<ModelSpec> models();
}
