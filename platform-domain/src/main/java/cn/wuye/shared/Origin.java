package cn.wuye.shared;

import org.jspecify.annotations.Nullable;

/** Where the current call comes from. */
public interface Origin {

    /** Network address of the caller; null when the platform itself acts. */
    @Nullable
    String address();
}
