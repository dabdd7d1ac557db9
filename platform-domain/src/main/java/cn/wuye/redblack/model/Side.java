package cn.wuye.redblack.model;

/** Which list: 红榜 or 黑榜. */
public enum Side {
    RED,
    BLACK
}
