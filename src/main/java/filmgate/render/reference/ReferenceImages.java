package filmgate.render.reference;

import filmgate.render.spec.RenderSpec.Reference;
import filmgate.render.spec.RenderSpec.Still;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The references of a video by name, each read when a shot uses it. */
public final class ReferenceImages {
  private final List<Reference> references;
  private final Map<String, Optional<ReferenceImage>> read = new ConcurrentHashMap<>();

  public ReferenceImages(List<Reference> references) {
    this.references = List.copyOf(references);
  }

  /** A reference by its label; empty if there is none, or if its images are missing. */
  public Optional<ReferenceImage> find(String label) {
    return read.computeIfAbsent(label, this::read);
  }

  private Optional<ReferenceImage> read(String label) {
    var stills =
        references.stream()
            .filter(one -> one.label().equals(label))
            .flatMap(one -> one.stills().stream())
            .filter(Still.RawStill.class::isInstance)
            .map(Still.RawStill.class::cast)
            .toList();
    return stills.isEmpty() ? Optional.empty() : Optional.of(ReferenceImage.read(stills));
  }

  /** The labels, in the sequence of the request. */
  public List<String> labels() {
    return references.stream().map(Reference::label).distinct().toList();
  }
}
