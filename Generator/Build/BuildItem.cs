using System.Collections;
using Microsoft.Build.Framework;

namespace Uapi.Build;

/// <summary>An item that a task hands back. <c>Microsoft.Build.Utilities</c> has one too, but would be one more thing to load.</summary>
internal sealed class BuildItem(string itemSpec) : ITaskItem
{
    private readonly Dictionary<string, string> _metadata = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string ItemSpec { get; set; } = itemSpec;

    /// <inheritdoc/>
    public ICollection MetadataNames => _metadata.Keys;

    /// <inheritdoc/>
    public int MetadataCount => _metadata.Count;

    /// <inheritdoc/>
    public string GetMetadata(string metadataName) =>
        _metadata.TryGetValue(metadataName, out string? value) ? value : metadataName == "FullPath" ? ItemSpec : "";

    /// <inheritdoc/>
    public void SetMetadata(string metadataName, string metadataValue) => _metadata[metadataName] = metadataValue;

    /// <inheritdoc/>
    public void RemoveMetadata(string metadataName) => _metadata.Remove(metadataName);

    /// <inheritdoc/>
    public void CopyMetadataTo(ITaskItem destinationItem)
    {
        foreach (KeyValuePair<string, string> pair in _metadata)
            destinationItem.SetMetadata(pair.Key, pair.Value);
    }

    /// <inheritdoc/>
    public IDictionary CloneCustomMetadata() => new Dictionary<string, string>(_metadata, StringComparer.OrdinalIgnoreCase);
}
