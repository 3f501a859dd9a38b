package filmgate.catalogue.spec;

import filmgate.generation.Generation;
import tools.jackson.databind.node.ObjectNode;

/** A valid request: the generation for providers, and the normalized fields for the caller. */
public record Interpretation(Generation generation, ObjectNode normalized) {}
