package filmgate.catalogue.models;

import filmgate.catalogue.spec.Family;
import java.util.List;

/** All families, in the order of the published documentation. */
public final class Models {
  private Models() {}

  public static List<Family> all() {
    return List.of(
        new KlingV3(), new KlingV3Omni(), new KlingV26(), new Veo31(), new KlingV3Names());
  }
}
