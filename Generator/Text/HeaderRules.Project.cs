namespace Uapi.Text;

public static partial class HeaderRules
{
    /// <summary>A defect of the generator itself.</summary>
    public static readonly HeaderRule InternalError = Error(
        "UAPI0001", "Internal error", "The bindings of '{0}' could not be made because of a defect in the generator ({1}: {2}); please report it together with the header");

    /// <summary>A header the project names is in none of the directories.</summary>
    public static readonly HeaderRule ProjectHeaderNotFound = Error(
        "UAPI0002", "Header not found", "Header '{0}' is not there for {1}; searched {2}");

    /// <summary>A target nobody knows.</summary>
    public static readonly HeaderRule UnknownTarget = Error(
        "UAPI0003", "Unknown target", "'{0}', a target of '{1}', is not known; write 'all', 'dotnet' or names of {2}");

    /// <summary>A class name or namespace that C# cannot have.</summary>
    public static readonly HeaderRule InvalidName = Error(
        "UAPI0004", "Not a C# name", "'{0}' cannot be the {1} of '{2}' in C#; set the metadata {1} of its UapiHeader item");

    /// <summary>Two items make one class.</summary>
    public static readonly HeaderRule DuplicateClass = Error(
        "UAPI0005", "Class made twice", "'{0}' and '{1}' would both make the class '{2}'; give one of them another ClassName or Namespace");

    /// <summary>One header, bound twice where there is room for one.</summary>
    public static readonly HeaderRule BoundTwice = Error(
        "UAPI0006", "Header bound twice", "'{0}' is bound twice in namespace '{3}', as class '{1}' and as class '{2}'; remove one UapiHeader item or give it another Namespace");

    /// <summary>Two headers of a namespace see one type differently.</summary>
    public static readonly HeaderRule SharedTypeDiffers = Error(
        "UAPI0007", "Shared type differs", "'{0}' is not the same for '{1}' and for '{2}', both in namespace '{3}'; give one of them another Namespace");

    /// <summary>.NET Standard 2.0 without the package that has spans.</summary>
    public static readonly HeaderRule SystemMemoryMissing = Error(
        "UAPI0008", "System.Memory missing", "The bindings need the package System.Memory on {0}; add <PackageReference Include=\"System.Memory\" />");

    /// <summary>A property with a value that means nothing.</summary>
    public static readonly HeaderRule InvalidProperty = Error(
        "UAPI0009", "Property not understood", "The property {0} is '{1}'; it can be {2}");

    /// <summary>An item that chooses nothing.</summary>
    public static readonly HeaderRule NoTargets = Error(
        "UAPI0010", "No targets", "No target is chosen for '{0}'; leave Targets out or name one");

    /// <summary>A baseline that is missing, is none, or whose header cannot be read.</summary>
    public static readonly HeaderRule SnapshotUnreadable = Error(
        "UAPI0011", "Baseline not usable", "The baseline '{0}' cannot be compared: {1}");

    /// <summary>A header that says something else than its baseline.</summary>
    public static readonly HeaderRule SnapshotDiffers = Warning(
        "UAPI0012", "Header differs from its baseline", "{0}: {1}");

    /// <summary>A file of release facts that is none.</summary>
    public static readonly HeaderRule SinceUnreadable = Error(
        "UAPI0013", "Release facts not usable", "The release facts '{0}' cannot be used: {1}");
}
