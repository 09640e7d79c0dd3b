package littlegiant.records;

/** Determines who acts on the calling thread. Implemented outside this package, which does not know requests. */
@FunctionalInterface
public interface ActorSource {

    /** The sender of the request that the calling thread serves; {@link Actor#SERVICE} if it serves none. */
    Actor current();
}
