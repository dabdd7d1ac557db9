package cn.wuye.shared.web;

import java.util.List;

/**
 * What the layout around every page needs.
 *
 * @param unread notices not yet read
 * @param work open items of the worklist
 * @param demo whether this is the demo city
 * @param alternateLocaleUrl this page in the other language
 * @param publicPage whether the page belongs to the public portal
 */
public record Shell(
        boolean signedIn,
        String displayName,
        String organisation,
        long unread,
        long work,
        boolean demo,
        List<Section> sections,
        String alternateLocaleUrl,
        boolean publicPage) {

    /**
     * An entry of the navigation; its label is {@code nav.<key>}.
     *
     * @param icon name of a Bootstrap icon without its prefix
     */
    public record Section(String key, String href, String icon, boolean current) {}
}
