package filmgate.catalogue.spec;

import java.util.List;

/** The models of one file. */
public interface Family {
  List<ModelSpec> models();
}
