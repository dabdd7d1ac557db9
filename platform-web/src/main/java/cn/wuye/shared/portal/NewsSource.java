package cn.wuye.shared.portal;

import java.time.LocalDate;
import java.util.List;

/** Brings the newest public events of a capability to the portal's first page. */
public interface NewsSource {

    /**
     * One event; its text is {@code news.<key>} with the arguments in its placeholders.
     *
     * @param href local address of the public page
     */
    record News(LocalDate on, String key, List<String> arguments, String href) {
        public News {
            arguments = List.copyOf(arguments);
        }
    }

    /** Newest first. */
    List<News> newest(int limit);
}
