package cn.wuye.shared.portal;

import java.time.Instant;
import java.util.List;

/** An Atom feed at {@code /feeds/<name>.atom}; its title is {@code feed.<name>.title}. */
public interface FeedSource {

    /**
     * An entry.
     *
     * @param id never changes, as in {@code filing:0190…}; the entry's URN is made of it
     * @param key text of the title: {@code feed.<key>} with the arguments in its placeholders
     * @param href local address of the public page
     */
    record Entry(String id, Instant updated, String key, List<String> arguments, String href) {
        public Entry {
            arguments = List.copyOf(arguments);
        }
    }

    String name();

    /** Newest first. */
    List<Entry> newest(int limit);
}
