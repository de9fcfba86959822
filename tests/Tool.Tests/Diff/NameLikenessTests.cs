using Uapi.Tool.Diff;

namespace Uapi.Tool.Tests.Diff;

public sealed class NameLikenessTests
{
    [Theory]
    [InlineData("VFIO_GROUP_FLAGS", "VFIO_GROUP_STATUS", 2)]
    [InlineData("VFIO_GROUP", "VFIO_GROUPS", 1)]
    [InlineData("VFIO_GROUP", "VFIO_GROUP", 2)]
    [InlineData("VFIO_GROUP", "VFIO_GROUP_STATUS", 2)]
    [InlineData("__X_A", "X_B", 1)]
    [InlineData("X_", "X_A", 1)]
    [InlineData("X__A", "X__B", 2)]
    [InlineData("A", "B", 0)]
    public void CommonWords_AreWholeWords(string first, string second, int expected)
    {
        Assert.Equal(expected, NameLikeness.CommonWords(first, second));
        Assert.Equal(expected, NameLikeness.CommonWords(second, first));
    }
}
