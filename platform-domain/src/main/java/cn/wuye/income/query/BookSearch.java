package cn.wuye.income.query;

import cn.wuye.income.model.BookKind;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of books.
 *
 * @param text part of the estate's name, code or address
 * @param division code of a division below the actor's own
 */
public record BookSearch(
        @Nullable String text,
        @Nullable String division,
        @Nullable BookKind kind,
        @Nullable Problem problem) {

    /** What is wrong with the books of an estate. */
    public enum Problem {
        /** A company serves the estate and there are no books. */
        NO_BOOKS,
        /** Income did not reach the account in time. */
        UNDEPOSITED,
        /** Lines of bank statements that no entry explains. */
        UNEXPLAINED,
        /** Nothing was entered for a quarter of a year. */
        SILENT
    }
}
