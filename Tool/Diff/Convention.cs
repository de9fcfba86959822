namespace Uapi.Tool.Diff;

/// <summary>What holds for a whole type and cannot be read from a header: stated once, in a suppression file.</summary>
/// <param name="MustBeZero">The kernel has always rejected reserved members that are not zero.</param>
/// <param name="IsLengthPrefixed">It travels with a length, and readers take the prefix they know.</param>
/// <param name="SizeField">The member that holds the size its caller knows.</param>
internal sealed record Convention(bool MustBeZero = false, bool IsLengthPrefixed = false, string? SizeField = null)
{
    /// <summary>Nothing is known.</summary>
    public static Convention None { get; } = new();

    /// <summary>What travels over netlink is the payload of an attribute, which has a length.</summary>
    public static Convention Netlink { get; } = new(IsLengthPrefixed: true);
}
