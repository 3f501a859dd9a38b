package filmgate.catalogue.spec;

import filmgate.generation.Generation;
import tools.jackson.databind.node.ObjectNode;

/** A checked request in its two forms: for providers, and for the caller's eyes (5.4). */
public record Interpretation(Generation generation, ObjectNode normalized) {}
