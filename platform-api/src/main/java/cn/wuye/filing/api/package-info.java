/** Contract filing over REST. Areas are square metres and money is yuan, both as decimals with at most two places. */
@NullMarked
package cn.wuye.filing.api;

import org.jspecify.annotations.NullMarked;
