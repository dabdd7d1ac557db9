package cn.wuye.evidence.model;

import cn.wuye.shared.ErrorKey;

/** Why a file is not taken. */
public enum EvidenceError implements ErrorKey {
    /** No file, or one of no bytes. Arguments: file name. */
    EMPTY,
    /** Larger than EVI-MAX-MB. Arguments: file name, megabytes allowed. */
    TOO_LARGE,
    /** Its bytes are none of the types allowed. Arguments: file name. */
    TYPE_NOT_ALLOWED,
    /** Its name promises another type than its bytes are. Arguments: file name, what it really is. */
    WRONG_EXTENSION,
    /** A photo or document that cannot be opened. Arguments: file name. */
    BROKEN,
    /** A photo of more pixels than can be opened safely. Arguments: file name, megapixels allowed. */
    TOO_MANY_PIXELS,
    /** The aggregate already has EVI-MAX-FILES files. Arguments: file name, number allowed. */
    TOO_MANY_FILES,
    /** The file has already been removed. */
    ALREADY_REMOVED;

    @Override
    public Kind kind() {
        return this == ALREADY_REMOVED ? Kind.CONFLICT : Kind.INVALID;
    }

    @Override
    public String capability() {
        return "evidence";
    }
}
